import{u as e}from"./jsxRuntime.module-DeabMMn2.js";function i({code:n}){return e("aside",{class:"panel",children:n})}export{i as UnitPanel};
